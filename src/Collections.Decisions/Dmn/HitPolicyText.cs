namespace Collections.Decisions.Dmn;

/// <summary>The words of hit policies and aggregations as DMN's XML writes them.</summary>
internal static class HitPolicyText
{
    /// <summary>Hit policies by their word.</summary>
    public static IReadOnlyDictionary<string, HitPolicy> Policies { get; } = new Dictionary<string, HitPolicy>(StringComparer.Ordinal)
    {
        ["UNIQUE"] = HitPolicy.Unique,
        ["ANY"] = HitPolicy.Any,
        ["PRIORITY"] = HitPolicy.Priority,
        ["FIRST"] = HitPolicy.First,
        ["RULE ORDER"] = HitPolicy.RuleOrder,
        ["OUTPUT ORDER"] = HitPolicy.OutputOrder,
        ["COLLECT"] = HitPolicy.Collect,
    };

    /// <summary>Aggregations by their word; without a word there is none.</summary>
    public static IReadOnlyDictionary<string, Aggregation> Aggregations { get; } = new Dictionary<string, Aggregation>(StringComparer.Ordinal)
    {
        ["SUM"] = Aggregation.Sum,
        ["MIN"] = Aggregation.Min,
        ["MAX"] = Aggregation.Max,
        ["COUNT"] = Aggregation.Count,
    };

    /// <summary>The word of a hit policy.</summary>
    public static string Of(HitPolicy policy) => Policies.First(word => word.Value == policy).Key;
}
