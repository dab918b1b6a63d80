namespace Collections.Intake.TakeOns;

/// <summary>Of what a file of the state of another system tells.</summary>
public enum TakeOnRecord
{
    /// <summary>Cases: where each stands, since when, and who works it.</summary>
    Cases,

    /// <summary>Further steps at which such a case stands as well.</summary>
    Steps,

    /// <summary>Variables of such a case.</summary>
    Variables,

    /// <summary>Open promises of such a case.</summary>
    Promises,

    /// <summary>Live placements of such a case with a firm.</summary>
    Placements,

    /// <summary>Holds of accounts and customers.</summary>
    Holds,

    /// <summary>What the other system decided: it is held against what is decided here, and taken on by nobody.</summary>
    Decisions,
}
