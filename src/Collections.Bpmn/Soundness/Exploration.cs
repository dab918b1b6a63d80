namespace Collections.Bpmn.Soundness;

/// <summary>
/// Plays what reduction left of a net, breadth first. Of the nodes that could move in a marking only one moves, since what
/// the others do stays possible (persistent sets of free-choice nets); where tokens only go round the others move as well,
/// so that nobody is ignored for ever (Valmari). Every marking in which all tokens stand still is found in this way.
/// Merges move late, so that tokens that may meet do meet; what ends everything moves last.
/// </summary>
internal sealed class Exploration
{
    /// <summary>Steps back in which a growing loop is looked for; a longer one ends at the bound of tokens.</summary>
    private const int LoopLength = 300;

    /// <summary>How often it is asked who was ignored.</summary>
    private const int Rounds = 50;

    private readonly FlowNet net;
    private readonly List<NetEdge> edges;
    private readonly InclusiveJoins inclusive;
    private readonly int most;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<List<int>> before = [];
    private readonly HashSet<int> whole = [];
    private int rounds;
    private long work;

    public Exploration(FlowNet net, int most)
    {
        this.net = net;
        this.most = most;
        edges = net.Number();
        inclusive = new InclusiveJoins(edges);
    }

    /// <summary>Every marking that was seen, with the one before it.</summary>
    public List<Step> Steps { get; } = [];

    /// <summary>Markings in which tokens stand and nothing moves.</summary>
    public HashSet<Step> Stuck { get; } = [];

    /// <summary>Markings that are an earlier one with tokens on top, so that the same steps add tokens without end.</summary>
    public HashSet<Step> Growing { get; } = [];

    /// <summary>Nodes that got a token while another one stood before them.</summary>
    public Dictionary<NetNode, Step> Crowded { get; } = [];

    public HashSet<NetNode> Moved { get; } = [];

    /// <summary>True where a bound was hit, so that not everything was seen.</summary>
    public bool IsCut { get; private set; }

    /// <summary>True where all tokens can end without an error.</summary>
    public bool CanComplete => numbers.ContainsKey(Marking.Empty);

    public void Run()
    {
        foreach (var choice in net.Start.Choices) Add(Marking.Move(Marking.Empty, [], choice), -1, net.Start, choice);
        for (var at = 0; at < Steps.Count && !IsCut; at++)
        {
            Expand(at, everyone: false);
            if (at == Steps.Count - 1) LookAtTheIgnored();
        }
    }

    /// <summary>The first marking from which the end cannot be reached any more although tokens go on moving; null where there is none.</summary>
    public Step? Endless() => EndlessNumbers().Select(at => Steps[at]).FirstOrDefault();

    /// <summary>Where tokens only go round, the others have to move as well before anything can be said.</summary>
    private void LookAtTheIgnored()
    {
        IsCut |= ++rounds > Rounds;
        foreach (var at in EndlessNumbers().Where(whole.Add).ToList()) Expand(at, everyone: true);
    }

    private IEnumerable<int> EndlessNumbers()
    {
        var ending = new bool[Steps.Count];
        var open = new Queue<int>(Enumerable.Range(0, Steps.Count).Where(at => IsFinal(Steps[at])));
        foreach (var at in open) ending[at] = true;
        while (open.TryDequeue(out var at))
        {
            foreach (var earlier in before[at].Where(earlier => !ending[earlier]))
            {
                ending[earlier] = true;
                open.Enqueue(earlier);
            }
        }
        return Enumerable.Range(0, Steps.Count).Where(at => !ending[at]);
    }

    private bool IsFinal(Step step) => step.Tokens is Marking.Empty or Marking.Left || Stuck.Contains(step) || Growing.Contains(step);

    private void Expand(int at, bool everyone)
    {
        var step = Steps[at];
        if (step.Tokens is Marking.Empty or Marking.Left || Grows(step)) return;
        var movable = Movable(step);
        if (movable.Count == 0) Stuck.Add(step);
        foreach (var (node, taken) in movable)
        {
            Move(at, node, taken);
            if (!everyone) break;
        }
    }

    /// <summary>The nodes that can move, with the edges from which they take, those first that disturb the others least.</summary>
    private List<(NetNode Node, IReadOnlyList<NetEdge> Taken)> Movable(Step step)
    {
        var movable = new List<(NetNode, IReadOnlyList<NetEdge>)>();
        var waiting = step.Tokens.Distinct().Select(token => edges[token].Target).Distinct().OrderBy(Patience).ThenBy(node => node.Order);
        foreach (var node in waiting)
        {
            work += (long)node.Incoming.Count * step.Tokens.Length;
            var marked = node.Incoming.Where(edge => Marking.Has(step.Tokens, edge)).ToList();
            if (node.Joining == Joining.Any) Pass(step, node, marked, movable);
            else if (node.Joining == Joining.All ? marked.Count == node.Incoming.Count : inclusive.IsEnabled(node, step.Tokens)) movable.Add((node, marked));
        }
        IsCut |= work + inclusive.Work > SoundnessLimits.PlayingWork;
        return movable;
    }

    private void Pass(Step step, NetNode node, List<NetEdge> marked, List<(NetNode Node, IReadOnlyList<NetEdge> Taken)> movable)
    {
        if (node.Incoming.Count > 1 && !node.Terminates && node.Drawn is not null && marked.Sum(edge => Marking.Count(step.Tokens, edge)) > 1) Crowded.TryAdd(node, step);
        movable.AddRange(marked.Select(edge => (node, (IReadOnlyList<NetEdge>)[edge])));
    }

    private static int Patience(NetNode node) => node switch
    {
        { Terminates: true } => 3,
        { Joining: Joining.Inclusive } => 2,
        { Joining: Joining.Any, Incoming.Count: > 1 } => 1,
        _ => 0,
    };

    private void Move(int at, NetNode node, IReadOnlyList<NetEdge> taken)
    {
        Moved.Add(node);
        if (node.Terminates) Add(node.Throws ? Marking.Left : Marking.Empty, at, node, []);
        else foreach (var choice in node.Choices) Add(Marking.Move(Steps[at].Tokens, taken, choice), at, node, choice);
    }

    private void Add(string tokens, int from, NetNode by, NetEdge[] made)
    {
        if (numbers.TryGetValue(tokens, out var known))
        {
            if (from >= 0) before[known].Add(from);
        }
        else if (Steps.Count >= most || tokens.Length > SoundnessLimits.Tokens)
        {
            IsCut = true;
        }
        else
        {
            numbers.Add(tokens, Steps.Count);
            Steps.Add(new Step(tokens, from, by, made));
            before.Add(from >= 0 ? [from] : []);
        }
    }

    private bool Grows(Step step)
    {
        if (step.Before < 0 || step.Tokens.Length <= Steps[step.Before].Tokens.Length) return false;
        var left = LoopLength;
        for (var at = step.Before; at >= 0 && left-- > 0; at = Steps[at].Before)
        {
            var earlier = Steps[at].Tokens;
            if (earlier.Length == 0 || earlier.Length >= step.Tokens.Length || !Marking.Covers(step.Tokens, earlier)) continue;
            Growing.Add(step);
            return true;
        }
        return false;
    }
}
