//! A graph of differences: an edge of weight `w` from `a` to `b` says that `b` is at least `a` + `w`.

struct Edge<L> {
    from: usize,
    to: usize,
    weight: i64,
    label: L,
    removed: bool,
}

/// Nodes are numbers; edges carry what they stand for.
pub(super) struct Graph<L> {
    nodes: usize,
    edges: Vec<Edge<L>>,
}

impl<L> Graph<L> {
    pub(super) fn new(nodes: usize) -> Self {
        Self { nodes, edges: Vec::new() }
    }

    pub(super) fn add(&mut self, from: usize, to: usize, weight: i64, label: L) {
        self.edges.push(Edge { from, to, weight, label, removed: false });
    }

    pub(super) fn label(&self, edge: usize) -> &L {
        &self.edges[edge].label
    }

    pub(super) fn remove(&mut self, edges: &[usize]) {
        for edge in edges {
            self.edges[*edge].removed = true;
        }
    }

    /// Removes every edge whose label passes a test.
    pub(super) fn remove_where(&mut self, test: impl Fn(&L) -> bool) {
        for edge in self.edges.iter_mut().filter(|edge| test(&edge.label)) {
            edge.removed = true;
        }
    }

    fn live(&self) -> impl Iterator<Item = (usize, &Edge<L>)> {
        self.edges.iter().enumerate().filter(|(_, edge)| !edge.removed)
    }

    /// The edges of a directed cycle, whatever their weights; `None` if there is none. O(nodes + edges).
    ///
    /// Nodes that nothing leads to are peeled off (A. B. Kahn, *Topological sorting of large networks*, 1962); from
    /// what is left, walking backwards must come round.
    pub(super) fn find_cycle(&self) -> Option<Vec<usize>> {
        let mut incoming = vec![0usize; self.nodes];
        let mut outgoing: Vec<Vec<usize>> = vec![Vec::new(); self.nodes];
        for (index, edge) in self.live() {
            incoming[edge.to] += 1;
            outgoing[edge.from].push(index);
        }
        let mut free: Vec<usize> = (0..self.nodes).filter(|node| incoming[*node] == 0).collect();
        while let Some(node) = free.pop() {
            for index in &outgoing[node] {
                let to = self.edges[*index].to;
                incoming[to] -= 1;
                if incoming[to] == 0 {
                    free.push(to);
                }
            }
        }
        let mut by: Vec<Option<usize>> = vec![None; self.nodes];
        for (index, edge) in self.live().filter(|(_, edge)| incoming[edge.from] > 0 && incoming[edge.to] > 0)
        {
            by[edge.to] = by[edge.to].or(Some(index));
        }
        self.cycle_of(&by)
    }

    /// The edges of a cycle whose weights sum to more than 0; `None` if there is none. O(nodes × edges) at worst.
    pub(super) fn find_positive_cycle(&self) -> Option<Vec<usize>> {
        let mut least = vec![0i64; self.nodes];
        let mut by: Vec<Option<usize>> = vec![None; self.nodes];
        for _ in 0..=self.nodes {
            let mut changed = false;
            for (index, edge) in self.live() {
                if least[edge.from] + edge.weight > least[edge.to] {
                    least[edge.to] = least[edge.from] + edge.weight;
                    by[edge.to] = Some(index);
                    changed = true;
                }
            }
            if !changed {
                return None;
            }
            if let Some(cycle) = self.cycle_of(&by) {
                return Some(cycle);
            }
        }
        None
    }

    /// Follows each node's edge backwards until a node comes again; the edges of that round, in their direction.
    fn cycle_of(&self, by: &[Option<usize>]) -> Option<Vec<usize>> {
        let mut walk = vec![usize::MAX; self.nodes];
        for begin in 0..self.nodes {
            let mut node = begin;
            while walk[node] == usize::MAX {
                walk[node] = begin;
                match by[node] {
                    Some(edge) => node = self.edges[edge].from,
                    None => break,
                }
            }
            if walk[node] == begin && by[node].is_some() {
                return self.round(node, by);
            }
        }
        None
    }

    fn round(&self, first: usize, by: &[Option<usize>]) -> Option<Vec<usize>> {
        let mut edges = Vec::new();
        let mut node = first;
        loop {
            let edge = by[node]?;
            edges.push(edge);
            node = self.edges[edge].from;
            if node == first {
                edges.reverse();
                return Some(edges);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Whether differences can all hold, by the definition: longest paths between all pairs.
    fn feasible(nodes: usize, edges: &[(usize, usize, i64)]) -> bool {
        let mut far = vec![vec![None::<i64>; nodes]; nodes];
        for (from, to, weight) in edges {
            far[*from][*to] = far[*from][*to].max(Some(*weight));
        }
        for k in 0..nodes {
            for i in 0..nodes {
                for j in 0..nodes {
                    let through = far[i][k].zip(far[k][j]).map(|(a, b)| (a + b).min(1 << 40));
                    far[i][j] = far[i][j].max(through);
                }
            }
        }
        (0..nodes).all(|node| far[node][node].is_none_or(|weight| weight <= 0))
    }

    proptest! {
        #[test]
        fn agrees_with_the_definition(
            edges in proptest::collection::vec((0usize..6, 0usize..6, -4i64..5), 0..14)
        ) {
            let mut graph = Graph::new(6);
            for (from, to, weight) in &edges {
                graph.add(*from, *to, *weight, ());
            }
            let found = graph.find_positive_cycle();
            prop_assert_eq!(found.is_none(), feasible(6, &edges));
            for cycle in [found.clone(), graph.find_cycle()].into_iter().flatten() {
                for (at, edge) in cycle.iter().enumerate() {
                    prop_assert_eq!(edges[*edge].1, edges[cycle[(at + 1) % cycle.len()]].0);
                }
            }
            if let Some(cycle) = found {
                prop_assert!(cycle.iter().map(|edge| edges[*edge].2).sum::<i64>() > 0);
                prop_assert!(graph.find_cycle().is_some());
            }
        }
    }
}
