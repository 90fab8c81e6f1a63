package leadtally.bench.data;

/**
 * Who lead number i is: a function of the seed and the number alone, so that a later lead can be a resubmission of it.
 *
 * @param aktify whether it goes to aktify, else to Leadping
 * @param phone ten national digits
 * @param listedId whether the house line has the external id
 * @param toldId whether the vendor's events repeat it
 * @param quiet whether it is a resubmission on which the vendor says nothing
 */
record Lead(
        long index, boolean aktify, int campaign, long phone, boolean listedId, boolean toldId, long submittedAt, boolean quiet, boolean test) {
    static final int CAMPAIGNS = 24;
    private static final long PHONES = 8_000_000_000L;
    private static final long LEAST_PHONE = 2_000_000_000L;
    private static final long SPREAD = 3_141_592_657L;
    private static final long TWIN = 800_000_000L;
    private static final int NEAR = 4_000;

    /** Lead number i, submitted at the instant given. */
    static Lead of(long seed, long index, long submittedAt, Draw draw) {
        Draw own = new Draw(seed ^ 0x5EEDL, index);
        boolean aktify = own.chance(750);
        int campaign = own.below(CAMPAIGNS);
        long phone = phone(index);
        boolean quiet = false;
        if (index > NEAR && draw.chance(40)) {
            long earlier = draw.chance(700) ? index - 1 - draw.below(NEAR) : draw.below(index);
            Draw first = new Draw(seed ^ 0x5EEDL, earlier);
            phone = phone(earlier);
            boolean sameCampaign = draw.chance(700);
            quiet = sameCampaign && draw.chance(600);
            aktify = first.chance(750) == (sameCampaign || draw.chance(500));
            campaign = sameCampaign ? first.below(CAMPAIGNS) : campaign;
        }
        boolean told = draw.chance(900);
        return new Lead(index, aktify, campaign, phone, told || draw.chance(500), told, submittedAt, quiet, draw.chance(10));
    }

    /** A phone for every number, no two alike. */
    static long phone(long number) {
        return LEAST_PHONE + Long.remainderUnsigned(number * SPREAD, PHONES);
    }

    String vendor() {
        return aktify ? "aktify" : "leadping";
    }

    String campaignId() {
        return (aktify ? "solar-" : "lp-") + (char) ('a' + campaign);
    }

    Lead withoutToldId() {
        return new Lead(index, aktify, campaign, phone, true, false, submittedAt, quiet, test);
    }

    /** Another lead of the same phone, campaign and instant. */
    Lead twin() {
        return new Lead(index + TWIN, aktify, campaign, phone, true, false, submittedAt, quiet, test);
    }
}
