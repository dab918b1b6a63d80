using Collections.Domain.Facts;
using Collections.Domain.Portfolios;

namespace Collections.Domain.Delinquency;

/// <summary>
/// The boundaries of stages among the parameters of a portfolio: <c>late from</c> is the first day past due of the late stage,
/// <c>late from card</c> the same for the product card alone. A product without a boundary of its own for a stage has the one
/// of all. <c>early to</c>, the last day of the early stage, is there for rules to read: the early stage ends where the next begins.
/// </summary>
public static class StageParameters
{
    private const string From = " from";
    private const string LastEarly = "early to";

    /// <summary>Whether a name is that of a boundary.</summary>
    public static bool Names(string name) => IsLastEarly(name, out _) || StageOf(name, out _) is not null;

    /// <summary>By which boundaries nights set stages; null where the parameters have none.</summary>
    /// <exception cref="ArgumentException">The boundaries of a product, or of all, do not ascend (<see cref="Wrong"/>).</exception>
    public static StagePolicy? Read(IReadOnlyList<PortfolioParameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var everywhere = Of(parameters, "");
        var own = Products(parameters).ToDictionary(product => product, product => new StageBoundaries(Of(parameters, product)), StringComparer.Ordinal);
        return everywhere.Count == 0 && own.Count == 0 ? null : new StagePolicy(everywhere.Count == 0 ? null : new StageBoundaries(everywhere), own);
    }

    /// <summary>The names of the first two parameters that do not ascend as stages do; null where all do.</summary>
    public static (string Name, string Before)? Wrong(IReadOnlyList<PortfolioParameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        foreach (var product in Products(parameters).Prepend(""))
        {
            var days = Days(parameters, product).ToList();
            for (var i = 1; i < days.Count; i++)
            {
                if (Number(days[i]) <= Number(days[i - 1])) return (days[i].Name, days[i - 1].Name);
            }
        }
        return null;
    }

    private static List<StageBoundary> Of(IReadOnlyList<PortfolioParameter> parameters, string product) =>
        [.. StageText.All.SelectMany((word, stage) => Parameter(parameters, word + From, product) is { } found ? [new StageBoundary((Stage)stage, (int)Math.Ceiling(Number(found)))] : (StageBoundary[])[])];

    private static IEnumerable<PortfolioParameter> Days(IReadOnlyList<PortfolioParameter> parameters, string product) =>
        StageText.All.Select(word => word + From).SelectMany((name, stage) => stage == (int)Stage.Early ? [name, LastEarly] : (string[])[name])
            .Select(name => Parameter(parameters, name, product)).OfType<PortfolioParameter>();

    private static PortfolioParameter? Parameter(IReadOnlyList<PortfolioParameter> parameters, string name, string product) =>
        (product.Length > 0 ? Number(parameters, $"{name} {product}") : null) ?? Number(parameters, name);

    private static PortfolioParameter? Number(IReadOnlyList<PortfolioParameter> parameters, string name) =>
        parameters.FirstOrDefault(parameter => parameter.Name == name && parameter.Type == FactType.Number);

    private static IEnumerable<string> Products(IReadOnlyList<PortfolioParameter> parameters) =>
        parameters.Where(parameter => parameter.Type == FactType.Number).Select(parameter => StageOf(parameter.Name, out var product) is not null || IsLastEarly(parameter.Name, out product) ? product : "")
            .Where(product => product.Length > 0).Distinct(StringComparer.Ordinal);

    private static Stage? StageOf(string name, out string product)
    {
        for (var stage = 0; stage < StageText.All.Count; stage++)
        {
            if (Begins(name, StageText.All[stage] + From, out product)) return (Stage)stage;
        }
        product = "";
        return null;
    }

    private static bool IsLastEarly(string name, out string product) => Begins(name, LastEarly, out product);

    private static bool Begins(string name, string beginning, out string product)
    {
        var isOfProduct = name.StartsWith(beginning + " ", StringComparison.Ordinal);
        product = isOfProduct ? name[(beginning.Length + 1)..] : "";
        return isOfProduct || name == beginning;
    }

    private static decimal Number(PortfolioParameter parameter)
    {
        var power = 1m;
        for (var i = 0; i < parameter.Scale; i++) power *= 10;
        return parameter.Value / power;
    }
}
