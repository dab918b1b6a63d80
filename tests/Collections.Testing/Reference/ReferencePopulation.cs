using Collections.Decisions.Values;
using Collections.Domain.Offers;
using Collections.Engine.Batches;
using System.Globalization;

namespace Collections.Testing.Reference;

/// <summary>
/// All accounts of a scenario, each with an interpreter of its own. What decides over all of them does so when each has
/// come to rest, in the order of the nodes.
/// </summary>
internal sealed class ReferencePopulation
{
    /// <summary>The activity that decides over all cases that stand at it.</summary>
    public const string SetActivity = "Test.Choose";

    private readonly RandomScenario scenario;
    private readonly List<string> sets;
    private readonly Dictionary<string, int> capacities;

    /// <param name="drawing">What was drawn.</param>
    /// <param name="order">Ids of nodes: the earlier of two that have tokens works first.</param>
    /// <param name="scenario">Facts and news.</param>
    public ReferencePopulation(RandomDrawing drawing, IReadOnlyList<string> order, RandomScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        this.scenario = scenario;
        var choosing = ReferenceDrawing.Of(drawing).AllNodes.Where(node => node.Element.Binding?.ActivityType == SetActivity && node.Body is null).ToList();
        sets = [.. order.Where(id => choosing.Exists(node => node.Id == id))];
        capacities = choosing.ToDictionary(node => node.Id, node => int.Parse(node.Element.Binding!.Find("capacity")!.ExpressionText!, CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var closing = new Dictionary<string, string> { [RandomScenario.Closing.Message] = RandomScenario.Closing.Reason };
        Interpreters = [.. scenario.Accounts.Select(account => (account, new ReferenceInterpreter(drawing, order, closing, scenario.AddBusinessDays)))];
    }

    /// <summary>The accounts, each with what became of it.</summary>
    public IReadOnlyList<(int Account, ReferenceInterpreter Interpreter)> Interpreters { get; }

    /// <summary>Works all days.</summary>
    public void Run()
    {
        for (var day = 0; day < scenario.Days; day++)
        {
            foreach (var (account, interpreter) in Interpreters)
                interpreter.Run(scenario.CutOff(day), Facts(account, day), News(account, day));
            foreach (var set in sets) Decide(set);
        }
    }

    private IEnumerable<(string Name, NewsContent? Said, OfferOrder? Order)> News(int account, int day)
    {
        var news = scenario.News(account, day).Select(news => (news.At, Name: news.Message, Said: news.Content, Order: (OfferOrder?)null));
        var words = scenario.Words(account, day).Select(word => (word.At, Name: OfferOrder.EventName, Said: (NewsContent?)null, Order: (OfferOrder?)word.Order));
        return news.Concat(words).OrderBy(one => one.At).Select(one => (one.Name, one.Said, one.Order));
    }

    private Dictionary<string, FeelValue> Facts(int account, int day) =>
        RandomScenario.Facts.Columns.Zip(scenario.FactsOf(account, day)).ToDictionary(fact => fact.First.Name, fact => fact.Second, StringComparer.Ordinal);

    /// <summary>The larger rank first, none last, then by the account's name.</summary>
    private void Decide(string set)
    {
        var standing = Interpreters
            .SelectMany(one => one.Interpreter.StandingAt(set).Select(token => (one.Account, token.Seq, Rank: RankOf(one.Interpreter, token))))
            .OrderByDescending(token => token.Rank ?? long.MinValue)
            .ThenBy(token => RandomScenario.Name(token.Account), StringComparer.Ordinal)
            .ThenBy(token => token.Seq)
            .Select((token, place) => (token.Account, token.Seq, Place: place + 1))
            .ToLookup(token => token.Account);
        foreach (var (account, interpreter) in Interpreters.Where(one => standing.Contains(one.Account)))
        {
            interpreter.Apply(set, standing[account].OrderBy(token => token.Seq).Select(token =>
                (token.Seq, token.Place <= capacities[set] ? "Chosen" : "NotChosen", token.Place.ToString(CultureInfo.InvariantCulture))));
        }
    }

    private static long? RankOf(ReferenceInterpreter interpreter, ReferenceToken token) =>
        interpreter.InputOf(token, "rank") is NumberValue rank && rank.Value.TryGetScaled(2, out var scaled) ? scaled : null;
}
