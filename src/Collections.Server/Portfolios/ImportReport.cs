using Collections.Intake.Imports;
using Collections.Server.Nightly;

namespace Collections.Server.Portfolios;

/// <summary>What became of a file that was handed in.</summary>
/// <param name="Read">Rows read.</param>
/// <param name="Accepted">Rows that passed the checks.</param>
/// <param name="Rejected">Rows that did not.</param>
/// <param name="Novelties">Accounts by kind of novelty.</param>
/// <param name="Rejects">The first rejected rows.</param>
/// <param name="Taken">Whether the file was applied, now or before.</param>
/// <param name="Verdict">What happened to the file as a whole.</param>
/// <param name="Explanation">What was expected and found, where the file was refused; else empty.</param>
/// <param name="Feed">The feed.</param>
/// <param name="Position">The date that its facts speak of.</param>
/// <param name="Sequence">Its number on that date; 0 where it was refused before it got one.</param>
/// <param name="Defects">Rejected rows by code.</param>
/// <param name="Holds">Accounts accepted, but held from contact, by reason.</param>
internal sealed record ImportReport(
    long Read, long Accepted, long Rejected, IReadOnlyDictionary<string, long> Novelties, IReadOnlyList<RejectedRow> Rejects,
    bool Taken, string Verdict, string Explanation, string Feed, DateOnly Position, int Sequence,
    IReadOnlyDictionary<string, long> Defects, IReadOnlyDictionary<string, long> Holds)
{
    public static ImportReport Of(IntakeReport report) => new(
        report.Read, report.Accepted, report.Rejected, report.Novelties, RejectedRow.ReadFirst(report.RejectFile),
        report.WasTaken(), report.Verdict.ToString(), report.Explanation, report.Feed, report.Position, report.Sequence, report.Defects, report.Holds);
}
