package leadtally.story;

import leadtally.database.Store;
import leadtally.database.TestStores;

class StoryOnH2IT extends StoryContract {
    @Override
    Store fresh() {
        return TestStores.h2();
    }
}
