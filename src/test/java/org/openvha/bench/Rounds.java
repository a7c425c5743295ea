package org.openvha.bench;

import java.util.ArrayList;
import java.util.List;

/** Measures contenders in turn, round by round, so that what disturbs the machine disturbs all of them. */
record Rounds(int warmUp, int measured) {

    /** The figures of each contender, in the order given. */
    List<Figures> measure(List<Contender> contenders) throws Exception {
        double[][] achieved = new double[contenders.size()][measured];
        for (int round = -warmUp; round < measured; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                double once = contenders.get(i).run().once();
                if (round >= 0) {
                    achieved[i][round] = once;
                }
            }
        }
        List<Figures> figures = new ArrayList<>();
        for (int i = 0; i < achieved.length; i++) {
            figures.add(Figures.of(contenders.get(i).name(), achieved[i]));
        }
        return figures;
    }
}
