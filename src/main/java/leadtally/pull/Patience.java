package leadtally.pull;

import leadtally.pull.http.VendorHttp;
import leadtally.pull.vendor.Page;

/** How much of one trouble in a row a list puts up with, so that none of it goes on for ever. */
final class Patience {
    private static final int EMPTY_PAGES = 10;
    private static final int OUTAGES = 3;

    private int empty;
    private int away;

    /**
     * A page came.
     *
     * @param counted whether the list's pages are, so that one that is empty is the last
     * @throws PullFailed if one empty page after another announces more
     */
    void had(Page page, boolean counted) {
        away = 0;
        empty = counted && page.records() == 0 && page.next() != null ? empty + 1 : 0;
        if (empty >= EMPTY_PAGES) {
            throw new PullFailed(
                    EMPTY_PAGES + " pages in a row are empty and announce more; see whether the vendor reports an outage: " + VendorHttp.ASKED_AGAIN);
        }
    }

    /** Whether a vendor that may have trouble with one page has it with all. */
    boolean isAway(int status) {
        away = status >= 500 ? away + 1 : 0;
        return away >= OUTAGES;
    }
}
