namespace Collections.Domain.Feeds;

/// <summary>What happens to a file as a whole.</summary>
public enum FeedVerdict
{
    /// <summary>A new file: its rows are applied.</summary>
    Apply,

    /// <summary>The same file, begun before and broken off: what is missing is applied.</summary>
    Resume,

    /// <summary>Same content as the latest applied of this position: nothing to do.</summary>
    SameContent,

    /// <summary>A newer position of this feed was applied already: refused (OLDER_POSITION).</summary>
    OlderPosition,

    /// <summary>This sequence, or a later one, was applied with other content: refused (SEQUENCE_TAKEN).</summary>
    SequenceTaken,

    /// <summary>Rows or sums differ from the control record: refused (CONTROL_MISMATCH).</summary>
    ControlMismatch,

    /// <summary>More rows were rejected than the portfolio allows: refused (TOO_MANY_REJECTS).</summary>
    TooManyRejects,

    /// <summary>More accounts are missing than the portfolio allows: refused (TOO_MANY_ABSENT).</summary>
    TooManyAbsent,

    /// <summary>The file could not be read as a table of this mapping: refused (UNREADABLE).</summary>
    Unreadable,
}
