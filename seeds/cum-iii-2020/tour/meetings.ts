import { minutesRecord, presentVersion } from '#src/features/conferences/queries/minutes.ts';
import { paths } from '#src/paths.ts';
import { id, look } from '../stage.ts';
import type { StopsOfRoom } from './stops.ts';

export const meetingsStops: StopsOfRoom = {
  opening: (stage, at) => {
    const conference = id(stage, 'conference');
    return [
      at('giay-moi', 'ktvb.cv', paths.invitations(conference)),
      at('giay-moi-don-vi', 'gdbd.cv', paths.invitations(conference)),
      at('tai-lieu', 'gdbd.cv', paths.conferenceDocuments(conference)),
      at('tai-lieu-them', 'ktvb.cv', paths.conferenceDocuments(conference)),
      at('phat-bieu-dang-ky', 'gdbd.cv', paths.speakers(conference)),
    ];
  },
  meeting: (stage, at) => [at('phat-bieu', 'ktvb.truong', paths.speakers(id(stage, 'conference')))],
  closed: async (stage, at) => {
    const conference = id(stage, 'conference');
    const minutes = await look(stage, (tx) => minutesRecord(tx, conference));
    const sections = minutes ? presentVersion(minutes).sections : [];
    const edited = sections.find(({ title }) => title.includes('Thảo luận'))?.code ?? '1';
    return [
      at('bien-ban-hoi-nghi', 'btnn.truong', paths.minutes(conference)),
      at('bien-ban-doi-chieu', 'ktvb.cv', paths.minutesSection(conference, edited)),
      at('chi-dao', 'ktvb.cv', paths.directives(conference)),
      at('mot-chi-dao', 'ktvb.cv', paths.directive(conference, id(stage, 'directive.1'))),
      at('viec-chi-dao', 'gdbd.cv', paths.followUp(id(stage, 'followUp.pilot'))),
    ];
  },
  awaiting: (stage, at) => [
    at('theo-doi-chi-dao', 'ctn.truong', paths.followUps(id(stage, 'year.2021'))),
    at('viec-chi-dao-qua-han', 'ctn.truong', paths.followUp(id(stage, 'followUp.pilot'))),
  ],
};
