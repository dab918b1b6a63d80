using System.Globalization;
using Collections.Decisions.Columns;
using Collections.Domain.Facts;
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

    public FactReading(PartBatch batch, FactCatalog catalog)
    {
        Ordinals = new int[batch.Facts.Length];
        var read = new SortedSet<int> { Fact.Company };
        for (int i = 0; i < Ordinals.Length; i++)
        {
            ColumnDefinition column = batch.FactSchema.Columns[i];
            Ordinals[i] = batch.IsConstant(i) ? -1 : catalog.IndexOf(column.Name);
            if (batch.Facts[i] is not null && !batch.IsConstant(i))
                Add(catalog.Find(column.Name) ?? throw Unknown(column), column, read);
        }

        if (batch.Views.Count > 0)
            read.UnionWith(GroupFacts.Needed);

        Columns = [.. read.Where(ordinal => ordinal < Fact.BuiltInCount)];
        Attributes = [.. read.Where(ordinal => ordinal >= Fact.BuiltInCount)];
        Sql = string.Create(CultureInfo.InvariantCulture, $"""
            SELECT id, portfolio_id, {string.Join(", ", Columns.Select(ordinal => PortfolioSql.Column(catalog.Definitions[ordinal])))}{(Attributes.Length > 0 ? ", attributes" : "")}
            FROM account WHERE tenant_id = {Tenant.Key} AND id >= ?1 AND id < ?2 ORDER BY id
            """);
        Values = new long[catalog.Count][];
        foreach (int ordinal in read.Concat(NeedsCustomer ? [Fact.TotalRisk, Fact.WorstBucket, Fact.NumberOfProducts] : []).Concat(NeedsKeys ? [Fact.CustomerKey] : []))
            Values[ordinal] = [];
        Groups = [.. batch.Views.Select(view => new GroupReading(view, Values.Select(values => values is not null)))];
    }

    /// <summary>The groupings of the plans.</summary>
    public IReadOnlyList<GroupReading> Groups { get; }

    /// <summary>Which accounts of a customer one case governs: asked for where there are groups.</summary>
    public KinReading Kin { get; } = new();

    /// <summary>Selects id and portfolio, then <see cref="Columns"/>, then the attributes where any is read.</summary>
    public string Sql { get; }

    /// <summary>Ordinals of the built-in facts that are read, in the order of the columns.</summary>
    public int[] Columns { get; }

    /// <summary>Ordinals of the attributes that are read.</summary>
    public int[] Attributes { get; }

    /// <summary>Whether facts are worked out over all accounts of a customer.</summary>
    public bool NeedsCustomer { get; private set; }

    /// <summary>Whether a plan draws lots by customer.</summary>
    public bool NeedsKeys { get; private set; }

    /// <summary>By column of the batch: the ordinal of the fact, or -1 for a constant.</summary>
    public int[] Ordinals { get; }

    /// <summary>The values read, by ordinal of the fact and by account; null for what is not read.</summary>
    public long[]?[] Values { get; }

    /// <summary>The accounts read.</summary>
    public long[] Ids { get; private set; } = [];

    /// <summary>By account: whether it is of the portfolio that is worked.</summary>
    public bool[] IsOfPortfolio { get; private set; } = [];

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
        Rows = new int[rows];
        for (int i = 0; i < Values.Length; i++)
        {
            if (Values[i] is not null)
                Array.Resize(ref Values[i], rows);
        }
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
