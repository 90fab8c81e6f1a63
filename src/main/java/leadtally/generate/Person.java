package leadtally.generate;

import java.util.List;

/** A name and an address, of the kinds that break reports: other scripts, accents, commas, quotes, a leading equals sign. */
record Person(String firstName, String lastName, String email) {

    private static final List<String> FIRST = List.of("John", "Maria", "Ashley", "DeShawn", "प्रिया", "राहुल", "கார்த்திக்", "மீனா",
            "João", "Conceição", "伟", "美咲", "지훈", "Zoë", "=Ann", "\"Bud\"", "Mary, Ann", "O'Neil", "Ñusta", "İpek");
    private static final List<String> LAST = List.of("Doe", "García", "Smith", "शर्मा", "पटेल", "சுப்பிரமணியன்", "Gonçalves", "Assunção",
            "王", "佐藤", "김", "Müller", "Smith, Jr.", "van \"Dutch\" Dyke", "+Plus", "@home", "Łukasz", "Van\nWinkle", "Quinn");

    static Person of(Draw draw, long number) {
        return new Person(draw.of(FIRST), draw.of(LAST), "lead" + number + "@example.com");
    }
}
