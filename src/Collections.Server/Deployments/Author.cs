using Collections.Persistence.Strategies;

namespace Collections.Server.Deployments;

/// <summary>Who changes a strategy.</summary>
/// <param name="Name">As the audit names them.</param>
/// <param name="Persons">All who thereby have a hand in it: a program's key was made by somebody.</param>
internal sealed record Author(string Name, IReadOnlyList<string> Persons)
{
    /// <summary>Who works on the machine itself, at the command line.</summary>
    public static Author Operator { get; } = new(Environment.UserName, [Environment.UserName]);

    /// <summary>All who have had a hand in a version.</summary>
    public static IReadOnlyList<string> Of(StrategyVersion version) => version.Authors?.Split('\n') ?? [];

    /// <summary>The version has their hand in it too from now on.</summary>
    public void Sign(StrategyVersion version) => version.Authors = string.Join('\n', Of(version).Union(Persons, StringComparer.Ordinal));
}
