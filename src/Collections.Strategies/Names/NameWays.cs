namespace Collections.Strategies.Names;

/// <summary>Of one name: at which points a case may have it, and on which ways it comes there without it.</summary>
internal sealed class NameWays
{
    private const int Nowhere = -1;
    private readonly NameGraph graph;
    private readonly bool[] without;
    private readonly bool[] with;
    private readonly int[] cameFrom;

    /// <param name="graph">The drawing.</param>
    /// <param name="writers">The points at which the name is there because an element has just written it.</param>
    public NameWays(NameGraph graph, IReadOnlySet<int> writers)
    {
        this.graph = graph;
        (without, cameFrom) = WithoutIt(writers);
        with = Reached(graph, writers.Concat(Seen(writers)), graph.Next);
    }

    /// <summary>Whether a case may have the name there.</summary>
    public bool MayBeAt(int point) => with[point];

    /// <summary>Whether a case may come there without the name.</summary>
    public bool MayLackAt(int point) => without[point];

    /// <summary>The elements along a shortest way that comes there without the name, from a start on.</summary>
    public IReadOnlyList<string> WayWithout(int point)
    {
        var way = new List<string>();
        for (; point != Nowhere; point = cameFrom[point])
        {
            if (way.Count == 0 || way[^1] != graph.ElementOf(point)) way.Add(graph.ElementOf(point));
        }
        way.Reverse();
        return way;
    }

    /// <summary>The points that a case can come to.</summary>
    public static bool[] Reached(NameGraph graph) => Reached(graph, graph.Starts, graph.Next);

    private static bool[] Reached(NameGraph graph, IEnumerable<int> from, Func<int, IReadOnlyList<int>> next)
    {
        var reached = new bool[graph.Count];
        var waiting = new Queue<int>(from);
        while (waiting.TryDequeue(out var point))
        {
            if (reached[point]) continue;
            reached[point] = true;
            foreach (var neighbour in next(point)) waiting.Enqueue(neighbour);
        }
        return reached;
    }

    /// <summary>A parallel join is passed without the name only where every way comes without it.</summary>
    private (bool[] Without, int[] CameFrom) WithoutIt(IReadOnlySet<int> writers)
    {
        var (found, from, arrived) = (new bool[graph.Count], new int[graph.Count], new int[graph.Count]);
        var waiting = new Queue<(int Point, int From)>(graph.Starts.Select(start => (start, Nowhere)));
        while (waiting.TryDequeue(out var step))
        {
            if (found[step.Point] || writers.Contains(step.Point) || ++arrived[step.Point] < graph.NeededAt(step.Point)) continue;
            found[step.Point] = true;
            from[step.Point] = step.From;
            foreach (var next in graph.Next(step.Point)) waiting.Enqueue((next, step.Point));
        }
        return (found, from);
    }

    /// <summary>Where ways begin beside which, at the same time, another may come to a writer.</summary>
    private IEnumerable<int> Seen(IReadOnlySet<int> writers)
    {
        if (graph.Forks.Count == 0) return [];
        var leads = Reached(graph, writers, graph.Previous);
        return
            from fork in graph.Forks
            let writing = fork.Count(way => leads[way])
            from way in fork
            where writing > (leads[way] ? 1 : 0)
            select way;
    }
}
