namespace Collections.Scenarios.Verbs;

/// <summary>Verbs write to the console of the process: tests of them come one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OneVerbAtATime
{
    public const string Name = "command line";
}
