namespace Collections.Server.Deployments;

/// <summary>Who changes a strategy.</summary>
/// <param name="Name">As the audit names them.</param>
/// <param name="Persons">All who thereby have a hand in it: a program's key was made by somebody.</param>
internal sealed record Author(string Name, IReadOnlyList<string> Persons)
{
    /// <summary>Who works on the machine itself, at the command line.</summary>
    public static Author Operator { get; } = new(Environment.UserName, [Environment.UserName]);
}
