using System.Net;
using System.Text.RegularExpressions;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Strategies;
using Collections.Server.Deployments;

namespace Collections.Server.Settings;

/// <summary>What the latest and the published versions of all strategies say, so that it is known which of them name a fact or a parameter.</summary>
internal sealed partial class StrategyTexts
{
    private readonly List<(string Strategy, string Text)> texts;

    private StrategyTexts(List<(string Strategy, string Text)> texts) => this.texts = texts;

    public static StrategyTexts Read(SqliteDatabase database)
    {
        using var context = database.OpenContext();
        return new StrategyTexts([.. VersionRows.All(context)
            .SelectMany(strategy => strategy.Versions.Where((version, at) => at == 0 || version.Status == StrategyStatus.Published)
                .SelectMany(version => VersionRows.PackageOf(context, strategy.Name, version).Files)
                .Select(file => (strategy.Name, WebUtility.HtmlDecode(file.Content))))]);
    }

    /// <summary>The strategies that name it, in a rule or a text.</summary>
    public IReadOnlyList<string> Naming(string name)
    {
        var pattern = $@"(?<![\p{{L}}\d]){Blanks().Replace(Regex.Escape(name), @"\s+")}(?![\p{{L}}\d])";
        return [.. texts.Where(text => Regex.IsMatch(text.Text, pattern)).Select(text => text.Strategy).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The strategies whose timers or rules count by the calendar: its name stands last in a call.</summary>
    public IReadOnlyList<string> Counting(string calendar) =>
        [.. texts.Where(text => text.Text.Contains($"\"{calendar}\")", StringComparison.Ordinal)).Select(text => text.Strategy).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"(\\ )+")]
    private static partial Regex Blanks();
}
