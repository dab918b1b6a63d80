namespace Collections.Server.Contacts;

/// <summary>A time of day at which lists are due, and what came of it.</summary>
/// <param name="Time">HH:mm in the portfolio's zone.</param>
/// <param name="State">to come, waits (for the night of the date, or for its release), failed, written, or overtaken (a later time has written what it would have).</param>
/// <param name="At">When it was written, or tried last; null where it was neither.</param>
/// <param name="Files">How many files were written; none where nothing had changed.</param>
/// <param name="Why">Why it waits, or why the last try failed; null where neither is so.</param>
internal sealed record CallListDue(string Time, string State, DateTimeOffset? At, int Files, string? Why)
{
    public const string ToCome = "to come";
    public const string Waits = "waits";
    public const string Failed = "failed";
    public const string Written = "written";
    public const string Overtaken = "overtaken";
}
