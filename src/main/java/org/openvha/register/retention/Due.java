package org.openvha.register.retention;

import java.util.List;

/**
 * What is to go.
 *
 * @param people who are not held any more, with all their facts, reviews, requests and disclosures
 * @param refusedRows of extracts, about nobody who is held
 * @param parts personal parts of entries of the log
 */
public record Due(List<DueList> lists, long people, long refusedRows, long parts) {

    public Due {
        lists = List.copyOf(lists);
    }

    public boolean nothing() {
        return lists.isEmpty() && people == 0 && refusedRows == 0 && parts == 0;
    }
}
