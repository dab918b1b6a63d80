using Collections.Domain.Feeds;
using Collections.Intake.Imports;

namespace Collections.Server.Nightly;

/// <summary>Whether a file ended as its sender meant.</summary>
internal static class IntakeVerdicts
{
    /// <summary>True where the file was applied, or was applied before.</summary>
    public static bool WasTaken(this IntakeReport report) =>
        report.Verdict is FeedVerdict.Apply or FeedVerdict.Resume or FeedVerdict.SameContent;
}
