namespace Collections.Domain.Marks;

/// <summary>What stands about an account beside its facts.</summary>
public enum MarkKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is in an arm of an experiment: name of the experiment, name of the arm.</summary>
    Arm = 1,

    /// <summary>A variable of its cases has a value as long as it is ordered so: name of the variable, value. The engine heeds it.</summary>
    Variable = 2,

    /// <summary>It is kept out of a strategy: id of the process, why. The engine opens no case there; steps that contact are refused.</summary>
    KeptOut = 3,

    /// <summary>Nobody contacts, and it goes to no firm: nothing, why.</summary>
    NoContact = 4,

    /// <summary>A step that contacts is not done: id or name of the step, why.</summary>
    NoStep = 5,

    /// <summary>It does not go to a firm: name of the firm, why.</summary>
    NoFirm = 6,

    /// <summary>It goes to a firm, whatever the quota: nothing, name of the firm.</summary>
    Firm = 7,

    /// <summary>A firm has the customer, and the house does not contact meanwhile: name of the firm, the same in words.</summary>
    Placed = 8,

    /// <summary>A fact that rules ask for is not known: id of the process whose rules they are, what is missing. The engine opens no case there, and one that is open does nothing by itself.</summary>
    StandsStill = 9,
}
