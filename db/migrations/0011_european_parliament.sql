-- For an old list, on trial: nothing is shown of a chamber of which nothing was imported.
INSERT INTO chamber (slug, position, name, country, nations, kind, member_title, member_noun, decides, seats_least, seats_most, mail_domain, time_zone, term_ends_on) VALUES
  ('eu-parliament', 9, 'European Parliament', 'EU', '{EU}', 'list', 'MEP', 'Member of the European Parliament',
    'Decides with the governments of the Union on its laws and its budget.', 690, 720, 'europarl.europa.eu', 'Europe/Brussels', NULL);
