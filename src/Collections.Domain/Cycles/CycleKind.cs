namespace Collections.Domain.Cycles;

/// <summary>What the batches of a cycle are for. The numbers are stored.</summary>
public enum CycleKind
{
    /// <summary>Cases are handed to agencies or law firms.</summary>
    Placement = 0,

    /// <summary>Debts are written off.</summary>
    WriteOff = 1,

    /// <summary>Cases get a treatment that was decided for them together.</summary>
    Campaign = 2,

    /// <summary>A committee decides about what is proposed to it: suits, settlements.</summary>
    Committee = 3,
}
