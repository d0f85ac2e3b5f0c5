import { Button, Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly opened: boolean;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** A transfer is counted in the city's figures: it is asked once more. */
export function SureOfTransfer({ opened, onYes, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('interest.case.transferSure')}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <p>{t('interest.case.transferLead')}</p>
      <Group mt="md">
        <Button
          onClick={() => {
            onClose();
            onYes();
          }}
        >
          {t('interest.case.do.transferred')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('do.cancel')}
        </Button>
      </Group>
    </Modal>
  );
}
