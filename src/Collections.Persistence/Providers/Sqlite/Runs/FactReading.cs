using System.Globalization;
using Collections.Decisions.Columns;
using Collections.Domain.Delinquency;
using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Engine.Batches;
using Collections.Persistence.Portfolios;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// Where each column of a batch gets its values: a column of the account, a place in its declared
/// attributes, or the customer's other accounts. Facts that are constant in the run are filled already.
/// </summary>
internal sealed class FactReading
{
    private static readonly int[] _aggregated = [Fact.Currency, Fact.TotalDue, Fact.Bucket];

    private static readonly int[] _owed = [Fact.Currency, Fact.TotalDue, Fact.PastDue];

    private static readonly int[] _grouping = [Fact.Company, Fact.Product, Fact.Currency, Fact.GuaranteedBy];

    private readonly int _history;
    private readonly int _rates;
    private readonly HashSet<int> _converted;
    private readonly HashSet<long> _inLine;
    private readonly int _types;

    /// <param name="batch">What is filled.</param>
    /// <param name="catalog">What the facts are called and where they are stored.</param>
    /// <param name="terms">How far back the facts of history reach.</param>
    /// <param name="inLine">Types of objects whose cases are worked in line with those of the debts: one of them governs.</param>
    /// <param name="ages">Whether facts may be asked for as they are later than they were read: see <see cref="Aging"/>.</param>
    public FactReading(PartBatch batch, FactCatalog catalog, HistoryTerms terms, IReadOnlyCollection<string> inLine, bool ages = false)
    {
        Terms = terms;
        _history = catalog.Count;
        _rates = _history + HistoryFact.Count;
        _converted = [_rates + RateFact.TotalDueEquivalent, _rates + RateFact.PastDueEquivalent];
        Ordinals = new int[batch.Facts.Length];
        var read = new SortedSet<int> { Fact.Company };
        var history = new SortedSet<int>();
        for (int i = 0; i < Ordinals.Length; i++)
        {
            ColumnDefinition column = batch.FactSchema.Columns[i];
            Ordinals[i] = batch.IsConstant(i) ? -1 : OrdinalOf(catalog, column.Name);
            if (batch.Facts[i] is null || batch.IsConstant(i))
                continue;
            Add(Ordinals[i] < 0 ? throw Unknown(column) : catalog.Find(column.Name) ?? Computed(Ordinals[i]), column, read);
            NeedsRates |= Ordinals[i] >= _rates;
            if (Ordinals[i] >= _history)
                history.Add(Ordinals[i]);
        }

        var objects = batch.Views.Select(view => ObjectReading.Of(view.Grouping, catalog, text => batch.Pool.Add(text))).ToList();
        if (batch.Views.Count > 0)
            read.UnionWith([.. GroupFacts.Needed, .. batch.Views.SelectMany(view => GroupFacts.NeededFor(GroupReading.LevelOf(view.Grouping)))]);
        foreach (ObjectReading one in objects.OfType<ObjectReading>())
            read.UnionWith(one.Needed);
        if (ages)
            read.UnionWith([Fact.DaysPastDue, Fact.OldestDueDate]);

        Columns = [.. read.Where(ordinal => ordinal < Fact.BuiltInCount)];
        Attributes = [.. read.Where(ordinal => ordinal >= Fact.BuiltInCount)];
        Sql = string.Create(CultureInfo.InvariantCulture, $"""
            SELECT id, portfolio_id, {string.Join(", ", Columns.Select(ordinal => PortfolioSql.Column(catalog.Definitions[ordinal])))}{(Attributes.Length > 0 ? ", attributes" : "")}, coalesce(hold_reason, 0)
            FROM account WHERE tenant_id = {Tenant.Key} AND id >= ?1 AND id < ?2 ORDER BY id
            """);
        Values = new long[_rates + RateFact.Count][];
        NeedsOverrides = history.Any(ordinal => HistoryFact.IsOfOverrides(ordinal - _history));
        NeedsObjects = history.Contains(_history + HistoryFact.OpenObjects);
        NeedsPast = history.Any(ordinal => ordinal < _rates && ordinal != _history + HistoryFact.OpenObjects && !HistoryFact.IsOfOverrides(ordinal - _history));
        Catalog = catalog;
        NeedsOffers = history.Any(ordinal => HistoryFact.IsOfOffers(ordinal - _history));
        foreach (int ordinal in read.Concat(history).Concat(NeedsCustomer ? [Fact.TotalRisk, Fact.WorstBucket, Fact.NumberOfProducts] : []).Concat(NeedsKeys ? [Fact.CustomerKey] : []))
            Values[ordinal] = [];
        Groups = [.. batch.Views.Select((view, i) => new GroupReading(view, Values.Select(values => values is not null), _converted, objects[i]))];
        _types = catalog.IndexOf(ObjectFacts.Type);
        _inLine = [.. inLine.Select(type => (long)batch.Pool.Add(type))];
    }

    /// <summary>The groupings of the plans.</summary>
    public IReadOnlyList<GroupReading> Groups { get; }

    /// <summary>How much later it is than the facts: a simulation looks ahead. Null where they are as they are stored.</summary>
    public Aging? Aging { get; set; }

    /// <summary>Which accounts of a customer one case governs: asked for where there are groups.</summary>
    public KinReading Kin { get; } = new();

    /// <summary>Selects id and portfolio, then <see cref="Columns"/>, then the attributes where any is read, then why contact is held, which tells the absent.</summary>
    public string Sql { get; }

    /// <summary>Ordinals of the built-in facts that are read, in the order of the columns.</summary>
    public int[] Columns { get; }

    /// <summary>Ordinals of the attributes that are read.</summary>
    public int[] Attributes { get; }

    /// <summary>Whether facts are worked out over all accounts of a customer.</summary>
    public bool NeedsCustomer { get; private set; }

    /// <summary>Whether a plan draws lots by customer.</summary>
    public bool NeedsKeys { get; private set; }

    /// <summary>Whether a plan asks for a fact of <see cref="HistoryFact"/>.</summary>
    public bool NeedsHistory => NeedsPast || NeedsOverrides || NeedsObjects;

    /// <summary>Whether a plan asks which objects of the customer are open.</summary>
    public bool NeedsObjects { get; }

    /// <summary>What facts are called and where they are stored.</summary>
    public FactCatalog Catalog { get; }

    /// <summary>Whether a plan asks what happened to the accounts' cases.</summary>
    public bool NeedsPast { get; }

    /// <summary>Whether a plan asks for offers and their plans.</summary>
    public bool NeedsOffers { get; }

    /// <summary>Whether a plan asks what people have ordered.</summary>
    public bool NeedsOverrides { get; }

    /// <summary>Whether a plan asks what amounts are in the home currency, or the run compares cases by it.</summary>
    public bool NeedsRates { get; }

    /// <summary>By account: text code of the rate that is missing for what it owes.</summary>
    public Dictionary<int, int> MissingRates { get; } = [];

    /// <summary>By account: text code of the rate that is missing for what was paid for its open promise.</summary>
    public Dictionary<int, int> MissingPaid { get; } = [];

    /// <summary>How far back that reaches.</summary>
    public HistoryTerms Terms { get; }

    /// <summary>The values of a fact of <see cref="HistoryFact"/> by account; null where nobody asks for it.</summary>
    public long[]? History(int fact) => Values[_history + fact];

    /// <summary>The values of a fact of <see cref="RateFact"/> by account; null where nobody asks for it.</summary>
    public long[]? Rates(int fact) => Values[_rates + fact];

    /// <summary>Whether a plan that uses facts asks for one of <see cref="RateFact"/>.</summary>
    public bool AsksForRates(IReadOnlyList<bool> used) => Asks(used, ordinal => ordinal >= _rates);

    /// <summary>Whether a plan that uses facts asks what was paid for a promise, in its unit.</summary>
    public bool AsksForPaid(IReadOnlyList<bool> used) => Asks(used, ordinal => ordinal == _history + HistoryFact.PromisePaidInUnit);

    /// <summary>By column of the batch: the ordinal of the fact, those of history behind those of the catalogue, or -1 for a constant.</summary>
    public int[] Ordinals { get; }

    /// <summary>The values read, by ordinal of the fact and by account; null for what is not read.</summary>
    public long[]?[] Values { get; }

    /// <summary>The accounts read.</summary>
    public long[] Ids { get; private set; } = [];

    /// <summary>By account: whether it is of the portfolio that is worked.</summary>
    public bool[] IsOfPortfolio { get; private set; } = [];

    /// <summary>By account: whether it is absent from its last full file, for whatever reason. Its case goes on until somebody says why; none begins.</summary>
    public bool[] IsGone { get; private set; } = [];

    /// <summary>Whether an account is an object of a type that is worked in line with the debts.</summary>
    public bool IsInLine(int account) => _inLine.Count > 0 && _types >= 0 && Values[_types] is { } types && _inLine.Contains(types[account]);

    /// <summary>By account: its row in the batch.</summary>
    public int[] Rows { get; private set; } = [];

    /// <summary>Makes room for twice the accounts.</summary>
    public void Grow()
    {
        int rows = Math.Max(4096, Ids.Length * 2);
        long[] ids = Ids;
        Array.Resize(ref ids, rows);
        Ids = ids;
        bool[] ofPortfolio = IsOfPortfolio;
        Array.Resize(ref ofPortfolio, rows);
        IsOfPortfolio = ofPortfolio;
        bool[] gone = IsGone;
        Array.Resize(ref gone, rows);
        IsGone = gone;
        Rows = new int[rows];
        for (int i = 0; i < Values.Length; i++)
        {
            if (Values[i] is not null)
                Array.Resize(ref Values[i], rows);
        }
    }

    private static int OrdinalOf(FactCatalog catalog, string name) =>
        catalog.IndexOf(name) is >= 0 and var known ? known
        : HistoryFact.IndexOf(name) is >= 0 and var past ? catalog.Count + past
        : RateFact.IndexOf(name) is >= 0 and var converted ? catalog.Count + HistoryFact.Count + converted : -1;

    private FactDefinition Computed(int ordinal) => ordinal >= _rates ? RateFact.Definitions[ordinal - _rates] : HistoryFact.Definitions[ordinal - _history];

    private bool Asks(IReadOnlyList<bool> used, Func<int, bool> isOne)
    {
        for (int i = 0; i < Ordinals.Length; i++)
        {
            if (used[i] && isOne(Ordinals[i]))
                return true;
        }

        return false;
    }

    private static ArgumentException Unknown(ColumnDefinition column) =>
        new($"fact '{column.Name}': expected a fact of the catalogue or a constant of the run, found neither");

    private void Add(FactDefinition fact, ColumnDefinition column, SortedSet<int> read)
    {
        if (column.Type == ColumnType.Number && column.Scale != fact.Scale)
            throw new ArgumentException($"fact '{fact.Name}': expected a column of scale {fact.Scale}, found {column.Scale}");
        switch (fact.Source)
        {
            case FactSource.Reference:
                NeedsKeys = true;
                break;
            case FactSource.Rate:
                read.UnionWith(_owed);
                break;
            case FactSource.History:
                read.UnionWith(_grouping);
                break;
            case FactSource.Aggregate:
                NeedsCustomer = true;
                read.UnionWith(_aggregated);
                break;
            default:
                read.Add(fact.Ordinal);
                break;
        }
    }
}
