using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;
using Collections.Domain.Cases;
using Collections.Strategies.Checking;
using Collections.Strategies.Packages;

namespace Collections.Strategies.Planning;

/// <summary>What a strategy says of its level are words that cases know.</summary>
internal static class LevelCheck
{
    public static IEnumerable<Finding> Check(StrategyPackage package, string file, string processId, StrategySettings? settings)
    {
        if (settings is null) yield break;
        if (CaseLevelText.Parse(settings.Level) is null) yield return Wrong("level", CaseLevelText.All, settings.Level);
        if (LeadRuleText.Parse(settings.Lead) is null) yield return Wrong("lead", LeadRuleText.All, settings.Lead);

        Finding Wrong(string attribute, IReadOnlyList<string> known, string found) => new(
            $"{package.Name}/{file}", "strategy-settings", FindingSeverity.Error, processId,
            $"expected as {attribute} of the strategy one of {string.Join(", ", known.Select(word => $"'{word}'"))}, found '{found}'");
    }
}
