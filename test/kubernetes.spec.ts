import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { parse, parseAllDocuments } from 'yaml';
import { SECRET_VARIABLES } from '../src/platform/config/environment.js';
import { describeWith } from './support/require-service.js';

interface Container {
  readonly name: string;
  readonly image: string;
  readonly env?: readonly { readonly name: string }[];
  readonly envFrom?: readonly object[];
  readonly securityContext?: object;
  readonly resources?: { readonly requests?: object; readonly limits?: { readonly memory?: string } };
  readonly livenessProbe?: object;
  readonly readinessProbe?: object;
  readonly volumeMounts?: readonly { readonly name: string }[];
}
interface Pod {
  readonly securityContext?: object;
  readonly automountServiceAccountToken?: boolean;
  readonly containers: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly volumes?: readonly { readonly name: string }[];
}
interface Resource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: {
    readonly template?: { readonly spec: Pod };
    readonly jobTemplate?: { readonly spec: { readonly template: { readonly spec: Pod } } };
  };
}

const FOLDER = 'deploy/kubernetes';
const base = parse(readFileSync(join(FOLDER, 'kustomization.yaml'), 'utf8')) as {
  readonly resources: string[];
  readonly configMapGenerator: { readonly literals: string[] }[];
};
const resourcesIn = (text: string): Resource[] =>
  parseAllDocuments(text).map((document) => document.toJS() as Resource);
const resources = base.resources.flatMap((file) => resourcesIn(readFileSync(join(FOLDER, file), 'utf8')));
const pods = resources.flatMap(({ metadata, kind, spec }): [string, string, Pod][] => {
  const pod = spec?.template?.spec ?? spec?.jobTemplate?.spec.template.spec;
  return pod ? [[`${kind} ${metadata.name}`, kind, pod]] : [];
});
const containers = pods.flatMap(([of, kind, { containers: main, initContainers = [] }]) => [
  ...main.map((container) => [`${of}, ${container.name}`, kind, container] as const),
  ...initContainers.map((container) => [`${of}, ${container.name}`, 'init', container] as const),
]);

/**
 * What is wrong with resources by Kubernetes' own API, as the compiler says: names that are not known, values of
 * another kind, parts that are missing. The types are made from its OpenAPI description.
 */
function complaints(found: readonly Resource[]): string[] {
  const lines = found.flatMap(({ apiVersion, kind }, n) => [
    `import type { I${kind} as T${n} } from 'kubernetes-models/${apiVersion}';`,
    `export const r${n}: T${n} = ${JSON.stringify(found[n])};`,
  ]);
  const path = resolve('test', 'kubernetes-resources.ts');
  const options: ts.CompilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === path || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === path
      ? ts.createSourceFile(name, lines.join('\n'), ts.ScriptTarget.ES2022)
      : getSourceFile.call(host, name, ...rest);
  const program = ts.createProgram([path], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('deploy/kubernetes', () => {
  it('keeps the API of Kubernetes', () => {
    expect(complaints(resources)).toEqual([]);
  }, 60_000);

  it('would hear of a name that the API does not know, and of a value of another kind', () => {
    const wrong = JSON.parse(JSON.stringify(resources.find(({ kind }) => kind === 'Deployment'))) as {
      spec: { replica?: number; replicas?: unknown };
    };
    wrong.spec.replica = 1;
    expect(complaints([wrong as unknown as Resource]).join()).toMatch(/replica.* does not exist/);
    delete wrong.spec.replica;
    wrong.spec.replicas = 'two';
    expect(complaints([wrong as unknown as Resource]).join()).toMatch(/'string' is not assignable/);
  }, 60_000);

  it('has pages, workers and a nightly copy', () => {
    expect(pods.map(([name]) => name).sort()).toEqual([
      'CronJob backup',
      'Deployment web',
      'Deployment worker',
    ]);
  });

  it.each(pods)('%s: runs as nobody in particular, and knows nothing of the cluster', (_name, _kind, pod) => {
    expect(pod.securityContext).toMatchObject({
      runAsNonRoot: true,
      runAsUser: 10001,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(pod.automountServiceAccountToken).toBe(false);
    const volumes = (pod.volumes ?? []).map(({ name }) => name);
    for (const { volumeMounts = [] } of [...pod.containers, ...(pod.initContainers ?? [])]) {
      for (const { name } of volumeMounts) expect(volumes).toContain(name);
    }
  });

  it.each(containers)(
    '%s: is limited, cannot write outside its volumes, and takes secrets by name',
    (_name, kind, one) => {
      expect(one.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(one.resources?.requests).toMatchObject({ cpu: expect.anything(), memory: expect.anything() });
      expect(one.resources?.limits?.memory).toBeDefined();
      expect(one.envFrom).toEqual([
        { configMapRef: { name: 'phusa-settings' } },
        { secretRef: { name: 'phusa' } },
      ]);
      if (kind === 'Deployment') {
        expect(one.livenessProbe).toBeDefined();
        expect(one.readinessProbe).toBeDefined();
      }
    },
  );

  it('believes the ingress, whose pods have private addresses', () => {
    const set = base.configMapGenerator.flatMap(({ literals }) => literals);
    expect(set).toContain('PHUSA_TRUSTED_PROXIES=loopback,private');
  });

  it('holds no secret, and says which it needs', () => {
    const plain = ['S3_ENDPOINT', 'S3_BUCKET'];
    const secret = SECRET_VARIABLES.filter((name) => !plain.includes(name));
    const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    for (const name of secret) expect(readme).toContain(`\`${name}\``);
    const set = base.configMapGenerator.flatMap(({ literals }) => literals.map((text) => text.split('=')[0]));
    const inPods = containers.flatMap(([, , { env = [] }]) => env.map(({ name }) => name));
    expect([...set, ...inPods].filter((name) => (secret as string[]).includes(name ?? ''))).toEqual([]);
    expect(resources.filter(({ kind }) => kind === 'Secret')).toEqual([]);
  });
});

describeWith('kubectl', 'deploy/kubernetes, rendered', (kubectl) => {
  const rendered = resourcesIn(execFileSync(kubectl || 'true', ['kustomize', FOLDER], { encoding: 'utf8' }));

  it('keeps the API of Kubernetes', () => {
    expect(rendered.length).toBeGreaterThan(resources.length);
    expect(complaints(rendered)).toEqual([]);
  }, 60_000);

  it('points at the settings that it makes, and names a version of the image', () => {
    const settings = rendered.find(({ kind }) => kind === 'ConfigMap')?.metadata.name ?? '';
    const text = JSON.stringify(rendered);
    expect(settings).toMatch(/^phusa-settings-/);
    expect(text.split(`"configMapRef":{"name":"${settings}"}`)).toHaveLength(containers.length + 1);
    expect(text).not.toMatch(/"image":"phusa"/);
  });
});
