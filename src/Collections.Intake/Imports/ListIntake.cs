using System.Globalization;
using Collections.Domain.Feeds;
using Collections.Domain.Portfolios;
using Collections.Intake.Files;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;

namespace Collections.Intake.Imports;

/// <summary>Takes a list in, whatever it lists: it is judged as a whole, refused or opened as a delivery of its feed, and then applied.</summary>
internal sealed class ListIntake(ListMapping mapping, TimeProvider time)
{
    /// <summary>What its layout is refused for before a row is read; null for nothing. Default: nothing.</summary>
    public Func<Layout, string?> Misfit { get; init; } = _ => null;

    /// <summary>Takes the file in and says what became of it.</summary>
    /// <param name="request">The file.</param>
    /// <param name="kind">What the delivery is.</param>
    /// <param name="check">Looks at every row.</param>
    /// <param name="begin">Opens the delivery.</param>
    /// <param name="apply">Applies what was found.</param>
    /// <param name="told">What the report says of the totals, beside how many were applied.</param>
    public async Task<IntakeReport> Run<T>(
        IntakeRequest request, FeedKind kind, Func<PortfolioFile, Layout, CheckedList<T>> check, Func<FeedDeclaration, FeedOpening> begin,
        Func<FeedOpening, PortfolioFile, Layout, CheckedList<T>, Task<FeedTotals>> apply, Func<IntakeReport, FeedTotals, IntakeReport>? told = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = time.GetTimestamp();
        var file = PortfolioFile.Open(request.File, mapping.Encoding, mapping.Separator);
        var report = new IntakeReport { Feed = mapping.Feed, Position = request.Position, Verdict = FeedVerdict.Apply };
        if (ListFile.LayoutOf(mapping, file) is not { } layout)
            return Refused(report, FeedVerdict.Unreadable, $"line 1: expected the columns of a layout of {report.Feed}, found {string.Join(", ", file.Header)}");
        if (Misfit(layout) is { } misfit) return Refused(report, FeedVerdict.Unreadable, misfit);
        var found = check(file, layout);
        report = Checked(report, layout, found, request) with { CheckSeconds = time.GetElapsedTime(started).TotalSeconds };
        if (Refusal(found, request) is var (verdict, why)) return Refused(report, verdict, why);
        var opening = begin(new FeedDeclaration(
            mapping.Portfolio, mapping.Feed, request.Position, request.Sequence, kind, found.Digest, found.Rows - found.Rejected, 100, [], null));
        report = report with { Verdict = opening.Verdict, Explanation = opening.Explanation, Sequence = opening.Identity.Sequence, FeedNumber = opening.Number };
        if (opening.Verdict is not (FeedVerdict.Apply or FeedVerdict.Resume)) return report;
        started = time.GetTimestamp();
        var totals = await apply(opening, file, layout, found).ConfigureAwait(false);
        report = report with { Applied = totals.Applied, ApplySeconds = time.GetElapsedTime(started).TotalSeconds };
        return told?.Invoke(report, totals) ?? report;
    }

    private static IntakeReport Refused(IntakeReport report, FeedVerdict verdict, string why) => report with { Verdict = verdict, Explanation = why };

    private static IntakeReport Checked<T>(IntakeReport report, Layout layout, CheckedList<T> found, IntakeRequest request) => report with
    {
        Layout = layout.Name,
        Read = found.Rows,
        Accepted = found.Rows - found.Rejected,
        Rejected = found.Rejected,
        Defects = found.Defects.ToDictionary(d => DefectTable.Of(d.Key).Name, d => d.Value, StringComparer.Ordinal),
        RejectFile = found.Rejected > 0 ? request.RejectFile ?? "" : "",
    };

    private (FeedVerdict Verdict, string Explanation)? Refusal<T>(CheckedList<T> found, IntakeRequest request)
    {
        if (found.Unreadable is { } why) return (FeedVerdict.Unreadable, why);
        if (mapping.Rejects.Refuses(found.Rejected, found.Rows))
            return (FeedVerdict.TooManyRejects, string.Create(CultureInfo.InvariantCulture, $"expected at most {mapping.Rejects.Percent:0.##} % of {found.Rows} rows to be rejected, found {found.Rejected}"));
        var control = ControlRecord.Of(request.File, out var problem);
        if (problem.Length > 0) return (FeedVerdict.ControlMismatch, problem);
        if (control is null) return mapping.RequiresControl ? (FeedVerdict.ControlMismatch, "expected a control record, found none") : null;
        var differences = control.Differences(found.SumOf, found.Rows, found.Rejected);
        return differences.Length > 0 ? (FeedVerdict.ControlMismatch, differences) : null;
    }
}
