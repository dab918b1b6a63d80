using System.Globalization;
using Collections.Persistence.Strategies;
using Collections.Server.Deployments;

namespace Collections.Server.Elsa;

/// <summary>Which versions of a definition are meant, in the words of Elsa's versionOptions.</summary>
internal static class VersionChoice
{
    /// <summary>Of versions, the latest first, those that are meant.</summary>
    /// <param name="versions">All versions of one definition, the latest first.</param>
    /// <param name="options">AllVersions, Draft, Latest, Published, LatestOrPublished, LatestAndPublished, or a number; null = Latest.</param>
    public static IEnumerable<StoredDefinition> Of(IReadOnlyList<StoredDefinition> versions, string? options) => options switch
    {
        "AllVersions" => versions,
        "Draft" => versions.Where(version => version.Status == StrategyStatus.Draft),
        "Published" => versions.Where(version => version.IsPublished),
        "LatestOrPublished" or "LatestAndPublished" => versions.Where(version => version.IsLatest || version.IsPublished),
        _ when int.TryParse(options, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => versions.Where(version => version.Version == number),
        _ => versions.Where(version => version.IsLatest),
    };
}
