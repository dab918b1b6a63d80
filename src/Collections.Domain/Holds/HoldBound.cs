namespace Collections.Domain.Holds;

/// <summary>Who may not contact the customer under a hold.</summary>
[Flags]
public enum HoldBound
{
    /// <summary>Nobody is bound: only clocks stop.</summary>
    None = 0,

    /// <summary>The house's messages wait at dispatch.</summary>
    Messages = 1,

    /// <summary>Calls and collectors: tasks are shown as held.</summary>
    Calls = 2,

    /// <summary>Agencies and law firms: nothing is handed to them.</summary>
    Firms = 4,

    /// <summary>Everybody.</summary>
    Everybody = Messages | Calls | Firms,
}
