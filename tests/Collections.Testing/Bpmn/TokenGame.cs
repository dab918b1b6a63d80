using Collections.Bpmn.Model;

namespace Collections.Testing.Bpmn;

/// <summary>
/// The token game of a flat process by brute force, slow and obvious: every order of every step, every choice of every
/// gateway. What the proof of soundness must agree with on small models.
/// </summary>
public sealed class TokenGame
{
    private const int MostStates = 20_000;
    private const int MostTokens = 8;
    private readonly BpmnProcess process;
    private readonly Dictionary<string, List<string>> next = new(StringComparer.Ordinal);

    public TokenGame(BpmnProcess process)
    {
        this.process = process;
        var open = new Queue<string>();
        foreach (var start in process.Nodes.OfType<StartEvent>()) Visit(Key(start.Outgoing.Select(flow => flow.Id)), open);
        while (open.TryDequeue(out var state) && !IsTooLarge)
        {
            next[state] = [.. Moves(state).Distinct()];
            foreach (var other in next[state]) Visit(other, open);
        }
    }

    /// <summary>True where the game has more states, or more tokens in one, than are looked at.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>True where tokens can stand and nothing moves.</summary>
    public bool HasDeadlock => next.Any(state => state.Key.Length > 0 && state.Value.Count == 0);

    /// <summary>True where from every state all tokens can end.</summary>
    public bool CanAlwaysEnd
    {
        get
        {
            var ending = new HashSet<string>(StringComparer.Ordinal) { "" };
            while (next.Keys.Where(state => !ending.Contains(state) && next[state].Exists(ending.Contains)).ToList() is { Count: > 0 } more) ending.UnionWith(more);
            return next.Keys.All(ending.Contains);
        }
    }

    private void Visit(string state, Queue<string> open)
    {
        if (next.ContainsKey(state)) return;
        IsTooLarge |= next.Count >= MostStates || Tokens(state).Count > MostTokens;
        next.Add(state, []);
        open.Enqueue(state);
    }

    private static string Key(IEnumerable<string> tokens) => string.Join(' ', tokens.Order(StringComparer.Ordinal));

    private static List<string> Tokens(string state) => [.. state.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private IEnumerable<string> Moves(string state)
    {
        var tokens = Tokens(state);
        foreach (var node in process.Nodes)
        {
            foreach (var taken in Takes(node, tokens))
            {
                if (node is EndEvent { Definitions: [TerminateEventDefinition] }) yield return "";
                else foreach (var given in Gives(node)) yield return Key(Without(tokens, taken).Concat(given));
            }
        }
    }

    private static List<string> Without(List<string> tokens, List<string> taken)
    {
        var left = tokens.ToList();
        foreach (var token in taken) left.Remove(token);
        return left;
    }

    private IEnumerable<List<string>> Takes(FlowNode node, List<string> tokens)
    {
        var marked = node.Incoming.Select(flow => flow.Id).Where(tokens.Contains).ToList();
        if (marked.Count == 0) return [];
        return node switch
        {
            ParallelGateway => marked.Count == node.Incoming.Count ? [marked] : [],
            InclusiveGateway => IsReady(node, marked, tokens) ? [marked] : [],
            _ => marked.Select(flow => new List<string> { flow }),
        };
    }

    private bool IsReady(FlowNode join, List<string> marked, List<string> tokens)
    {
        var empty = join.Incoming.Select(flow => flow.Id).Except(marked).ToList();
        return tokens.Except(join.Incoming.Select(flow => flow.Id)).All(token =>
            !empty.Exists(flow => Leads(token, flow, join, [])) || marked.Exists(flow => Leads(token, flow, join, [])));
    }

    private bool Leads(string from, string to, FlowNode around, HashSet<string> seen)
    {
        if (from == to) return true;
        var target = process.Flows.Single(flow => flow.Id == from).Target!;
        return target != around && seen.Add(from) && target.Outgoing.Any(flow => Leads(flow.Id, to, around, seen));
    }

    private static IEnumerable<IEnumerable<string>> Gives(FlowNode node)
    {
        var flows = node.Outgoing.Select(flow => flow.Id).ToList();
        if (node is ExclusiveGateway or EventBasedGateway && flows.Count > 0) return flows.Select(flow => new[] { flow });
        return node is InclusiveGateway && node.Outgoing.Any(flow => flow.Condition is not null)
            ? Enumerable.Range(1, (1 << flows.Count) - 1).Select(set => flows.Where((_, at) => (set >> at & 1) == 1))
            : [flows];
    }
}
