namespace Collections.Testing.Reference;

/// <summary>What the reference interpreter makes of a trial.</summary>
/// <param name="Accounts">What became of each account, in the order of the scenario.</param>
/// <param name="Steps">Steps of all cases together.</param>
/// <param name="Incidents">How many steps stopped with an incident.</param>
/// <param name="Closed">How many cases came to an end.</param>
/// <param name="Effects">How often the world was told something.</param>
/// <param name="Kinds">How often each kind of element was entered.</param>
public sealed record ReferenceTraces(IReadOnlyList<string> Accounts, int Steps, int Incidents, int Closed, int Effects, IReadOnlyDictionary<string, int> Kinds)
{
    /// <summary>The offers of each account with what has become of them, in the order of the scenario.</summary>
    public required IReadOnlyList<string> Offers { get; init; }

    /// <summary>How many offers were made.</summary>
    public required int OffersMade { get; init; }

    /// <summary>Works a trial.</summary>
    /// <param name="drawing">What was drawn.</param>
    /// <param name="order">Ids of nodes: the earlier of two that have tokens works first.</param>
    /// <param name="scenario">Facts and news.</param>
    public static ReferenceTraces Of(RandomDrawing drawing, IReadOnlyList<string> order, RandomScenario scenario)
    {
        var population = new ReferencePopulation(drawing, order, scenario);
        population.Run();
        var all = population.Interpreters.Select(one => one.Interpreter).ToList();
        return new ReferenceTraces(
            [.. population.Interpreters.Select(one => Trace(RandomScenario.Name(one.Account), one.Interpreter))],
            all.Sum(one => one.Path.Count),
            all.Sum(one => one.Incidents.Count),
            all.Sum(one => one.Cases.Count(known => !known.IsOpen)),
            all.Sum(one => one.Effects.Count()),
            all.SelectMany(one => one.Visited).GroupBy(ReferenceKind.Of).ToDictionary(kind => kind.Key, kind => kind.Count(), StringComparer.Ordinal))
        {
            Offers = [.. population.Interpreters.Select(one => OffersOf(RandomScenario.Name(one.Account), one.Interpreter.Offers.Select(offer => offer.ToString())))],
            OffersMade = all.Sum(one => one.Offers.Count()),
        };
    }

    /// <summary>The offers of an account as text.</summary>
    public static string OffersOf(string account, IEnumerable<string> offers) => string.Join('\n', offers.Prepend($"offers of {account}"));

    private static string Trace(string account, ReferenceInterpreter one)
    {
        var trace = new AccountTrace(account) { Path = one.Path, Effects = one.Effects, Incidents = one.Incidents };
        foreach (var known in one.Cases) trace.AddCase(known.Outcome, known.Variables);
        foreach (var token in one.Cases.SelectMany(known => known.Alive).OrderBy(token => token.Seq))
            trace.AddToken(token.Node.Id, token.Seq, token.Scope.Seq, token.Timers.Min(timer => timer.Due));
        return trace.ToString();
    }
}
