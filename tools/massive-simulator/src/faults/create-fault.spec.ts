import { createFault, InvalidFaultName, parseFaultName } from './create-fault';
import { faultNames } from './fault';

describe('createFault', () => {
  it.each(faultNames)('makes %s', (name) => {
    expect(createFault(name, 1).name).toBe(name);
  });

  it('makes `none` without any part', () => {
    expect(createFault('none', 1)).toEqual({ name: 'none' });
  });
});

describe('parseFaultName', () => {
  it('reads a name', () => {
    expect(parseFaultName('junk')).toBe('junk');
  });

  it.each(['Junk', '', undefined, 'constructor'])('refuses %p and lists what there is', (text) => {
    expect(() => parseFaultName(text)).toThrow(InvalidFaultName);
    expect(() => parseFaultName(text)).toThrow('expected none, flaky, late, corrections');
  });
});
