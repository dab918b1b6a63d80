namespace Collections.Server.Cycles;

/// <summary>A case in a batch.</summary>
/// <param name="Case">Its id.</param>
/// <param name="Seq">The visit of the step that waits.</param>
/// <param name="Account">Reference of the account.</param>
/// <param name="Customer">Reference of the customer.</param>
/// <param name="Balance">What it owed when it was taken.</param>
/// <param name="Stratum">Its stratum; null where there are none.</param>
/// <param name="Firm">The firm that is proposed, or has it; null where there is none.</param>
/// <param name="Reason">Why it is left out, or was rejected alone; null where it was neither.</param>
/// <param name="ReleaseBalance">What it owed on the day of the release; null before.</param>
/// <param name="State">proposed, excluded, released, dropped out or rejected.</param>
/// <param name="Outcome">The last outcome that the case has taken; null before.</param>
internal sealed record BatchLineDocument(
    string Case, int Seq, string Account, string Customer, string Balance, string? Stratum, string? Firm, string? Reason, string? ReleaseBalance, string State, string? Outcome);
