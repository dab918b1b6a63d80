namespace Collections.Domain.Feeds;

/// <summary>The words of verdicts in reports and reject files.</summary>
public static class FeedVerdictCodes
{
    /// <summary>The stable code of a verdict.</summary>
    public static string Code(this FeedVerdict verdict) => verdict switch
    {
        FeedVerdict.Apply => "APPLIED",
        FeedVerdict.Resume => "RESUMED",
        FeedVerdict.SameContent => "SAME_CONTENT",
        FeedVerdict.OlderPosition => "OLDER_POSITION",
        FeedVerdict.SequenceTaken => "SEQUENCE_TAKEN",
        FeedVerdict.ControlMismatch => "CONTROL_MISMATCH",
        FeedVerdict.TooManyRejects => "TOO_MANY_REJECTS",
        FeedVerdict.TooManyAbsent => "TOO_MANY_ABSENT",
        _ => "UNREADABLE",
    };

    /// <summary>True where the file's facts are in the database afterwards, now or from before.</summary>
    public static bool IsAccepted(this FeedVerdict verdict) =>
        verdict is FeedVerdict.Apply or FeedVerdict.Resume or FeedVerdict.SameContent;
}
