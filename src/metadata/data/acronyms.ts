/** Acronyms and marks that keep their case inside a title; key in lower case. */
export const ACRONYMS: ReadonlyMap<string, string> = new Map(
  (
    'HACCP ISO GIS UBND HĐND KHCN KHKT VietGAP GlobalGAP GAP PCR DNA ADN RNA ARN IoT AI SPF NPK GMP TCVN QCVN OCOP HIV ' +
    'ELISA UV LED PLC GPS BOD COD IPM SRI WTO SWOT ICT CNTT ERP SCADA LoRa WiFi UAV BIM ODA FDI PAPI PCI DEA GC MS HPLC ' +
    'ASEAN UNESCO FAO WHO USA EU VAC RAS ĐBSCL TPHCM TP HTX DNNVV BHYT TRL SEM XRD FTIR VOC CO2 EMINA BT'
  )
    .split(' ')
    .map((form) => [form.toLowerCase(), form]),
);
