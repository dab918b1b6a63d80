using Collections.Decisions.Analysis;
using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Domain.Portfolios;

namespace Collections.Strategies.Planning;

/// <summary>
/// The facts that strategies may name, as columns: those of the catalog in its order, then the parameters of the
/// portfolio, which are the same for every account, then those that are worked out: by what happened to the account's cases, and by
/// the rates of the position date.
/// </summary>
public sealed class StrategyFacts
{
    /// <summary>The facts of a catalog with a portfolio's parameters.</summary>
    public StrategyFacts(FactCatalog catalog, IReadOnlyList<PortfolioParameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(parameters);
        Catalog = catalog;
        Parameters = parameters;
        Computed = [.. HistoryFact.Definitions.Concat(RateFact.Definitions).Where(fact => catalog.IndexOf(fact.Name) < 0 && !parameters.Any(parameter => parameter.Name == fact.Name))];
        Schema = new ColumnSchema([
            .. catalog.Definitions.Select(fact => new ColumnDefinition(fact.Name, TypeOf(fact.Type), fact.Scale)),
            .. parameters.Select(parameter => new ColumnDefinition(parameter.Name, TypeOf(parameter.Type), parameter.Scale)),
            .. Computed.Select(fact => new ColumnDefinition(fact.Name, TypeOf(fact.Type), fact.Scale))]);
        Forbidden = catalog.Definitions
            .Where(fact => fact.IsProtected || !fact.IsReadable)
            .ToDictionary(fact => fact.Name, Reason, StringComparer.Ordinal);
    }

    /// <summary>The catalog.</summary>
    public FactCatalog Catalog { get; }

    /// <summary>The types of management objects whose fields stand among the facts.</summary>
    public ObjectTypes Objects { get; init; } = ObjectTypes.None;

    /// <summary>The portfolio's parameters.</summary>
    public IReadOnlyList<PortfolioParameter> Parameters { get; }

    /// <summary>The facts that are worked out when others are loaded (<see cref="HistoryFact"/>, <see cref="RateFact"/>), but for those whose names a fact or parameter has.</summary>
    public IReadOnlyList<FactDefinition> Computed { get; }

    /// <summary>One column for each fact of the catalog, then one for each parameter, then those that are worked out.</summary>
    public ColumnSchema Schema { get; }

    /// <summary>Facts that rules may not read, with the reason.</summary>
    public IReadOnlyDictionary<string, string> Forbidden { get; }

    /// <summary>What the analysis of decisions knows of the facts.</summary>
    public KnownFacts Known => new(Schema)
    {
        NeverNegative = Fact.NeverNegative.Select(ordinal => Catalog.Definitions[ordinal].Name).ToHashSet(StringComparer.Ordinal),
        Forbidden = Forbidden,
    };

    private static ColumnType TypeOf(FactType type) => type switch
    {
        FactType.Number => ColumnType.Number,
        FactType.Text => ColumnType.Text,
        FactType.Date => ColumnType.Date,
        _ => ColumnType.Boolean,
    };

    private static string Reason(FactDefinition fact) => fact.IsProtected
        ? $"'{fact.Name}' is a protected attribute: nobody may be treated differently by it. Use another fact."
        : $"'{fact.Name}' is an outcome that is known only afterwards: rules may not read it.";
}
