package org.openvha.ruleset.changelog;

import java.util.ArrayList;
import java.util.List;
import org.openvha.ruleset.RuleSet;

/** What sets say of themselves as a whole and nothing computes with; title and note stand at the top of every entry. */
record SetInWords(RuleSet before, RuleSet after) {

    List<Item> items() {
        List<Item> items = new ArrayList<>();
        FromTo owner = new FromTo("owner", before.owner(), after.owner());
        if (owner.differs()) {
            items.add(new Item("set:owner", "Owner of the set", List.of(owner)));
        }
        if (!before.notModelled().equals(after.notModelled())) {
            FromTo text = new FromTo("not-modelled.md", "", "the two files differ");
            items.add(new Item("file:not-modelled.md", "What is not modelled", List.of(text)));
        }
        return items;
    }
}
