package leadtally.story;

import leadtally.database.Store;
import leadtally.database.TestStores;

class StoryOnPostgreSqlIT extends StoryContract {
    @Override
    Store fresh() {
        return TestStores.postgresql();
    }
}
