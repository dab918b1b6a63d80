namespace Collections.Engine.Runs;

/// <summary>What a part is loaded for.</summary>
public enum LoadPurpose
{
    /// <summary>All subjects of the range, or those that the day names, with their open cases, tokens and news.</summary>
    Advance,

    /// <summary>Only the subjects that have a result of the stage's set node.</summary>
    ApplyDecision,

    /// <summary>All subjects of the range, with their open cases and tokens and without news: cases change to another version.</summary>
    Migrate,

    /// <summary>Only the subjects of the decision, with their open cases and without news: cases of another system are taken on.</summary>
    TakeOn,
}
