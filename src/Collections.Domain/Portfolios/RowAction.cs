namespace Collections.Domain.Portfolios;

/// <summary>What is done with one row of a chunk.</summary>
public enum RowAction
{
    /// <summary>Nothing: applied before by this feed, or rejected and not known.</summary>
    Skip,

    /// <summary>The account is new.</summary>
    Insert,

    /// <summary>Facts differ: they are written, and the old ones kept in the history of this feed.</summary>
    Update,

    /// <summary>The file holds the account and nothing differs: only its feed, position and hold are written.</summary>
    Confirm,

    /// <summary>Rejected, or older than what is stored, but in the file: only its feed is written, so that it is not absent.</summary>
    Sighting,
}
