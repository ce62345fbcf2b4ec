import { paths } from '#src/paths.ts';
import { id } from '../stage.ts';
import type { StopsOfRoom } from './stops.ts';

export const personalRegistrationStops: StopsOfRoom = {
  opening(stage, at) {
    const person = (key: string) => id(stage, `person.${key}`);
    return [
      at('dang-ky-ca-nhan-cua-toi', 'gdbd.cv', paths.ownPersonalRegistrations()),
      at('dang-ky-ca-nhan', 'gdbd.cv', paths.personalRegistration(person('GDBD.officer'), 2021)),
      at('dang-ky-ca-nhan-don-vi', 'ctn.truong', paths.unitPersonalRegistrations(id(stage, 'unit.CTN'), 2021)),
      at('dang-ky-thay', 'ctn.cv', paths.personalRegistration(person('CTN.3'), 2021)),
      at('xem-dang-ky-ca-nhan', 'ctn.truong', paths.personalRegistration(person('CTN.1'), 2021)),
      at('tra-lai-dang-ky-ca-nhan', 'ctn.truong', paths.returnPersonalRegistration(person('CTN.1'), 2021)),
    ];
  },
};
