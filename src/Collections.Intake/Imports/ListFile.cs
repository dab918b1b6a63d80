using System.Globalization;
using Collections.Domain.Feeds;
using Collections.Intake.Files;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;

namespace Collections.Intake.Imports;

/// <summary>What files of payments and of reasons have in common: a layout, what the check found, and when they are refused.</summary>
internal static class ListFile
{
    /// <summary>The layout that the header has; null where it has none.</summary>
    public static Layout? LayoutOf(ListMapping mapping, PortfolioFile file) => mapping.Layouts
        .Where(layout => layout.Columns.All(file.Header.Contains))
        .MaxBy(layout => layout.Columns.Count());

    /// <summary>The report of a file whose header is that of no layout.</summary>
    public static IntakeReport WithoutLayout(IntakeReport report, PortfolioFile file) => report with
    {
        Verdict = FeedVerdict.Unreadable, Explanation = $"line 1: expected the columns of a layout of {report.Feed}, found {string.Join(", ", file.Header)}",
    };

    /// <summary>What the first pass found.</summary>
    public static IntakeReport Checked(IntakeReport report, Layout layout, long rows, long rejected, IReadOnlyDictionary<DefectCode, long> defects, IntakeRequest request) => report with
    {
        Layout = layout.Name,
        Read = rows,
        Accepted = rows - rejected,
        Rejected = rejected,
        Defects = defects.ToDictionary(d => DefectTable.Of(d.Key).Name, d => d.Value, StringComparer.Ordinal),
        RejectFile = rejected > 0 ? request.RejectFile ?? "" : "",
    };

    /// <summary>Why the file is refused; null where it is not.</summary>
    public static (FeedVerdict Verdict, string Explanation)? Refusal(ListMapping mapping, IntakeRequest request, long rows, long rejected, Func<string, decimal?> sums)
    {
        if (mapping.Rejects.Refuses(rejected, rows))
            return (FeedVerdict.TooManyRejects, string.Create(CultureInfo.InvariantCulture, $"expected at most {mapping.Rejects.Percent:0.##} % of {rows} rows to be rejected, found {rejected}"));
        var control = ControlRecord.Of(request.File, out var problem);
        if (problem.Length > 0) return (FeedVerdict.ControlMismatch, problem);
        if (control is null) return mapping.RequiresControl ? (FeedVerdict.ControlMismatch, "expected a control record, found none") : null;
        var differences = control.Differences(sums, rows, rejected);
        return differences.Length > 0 ? (FeedVerdict.ControlMismatch, differences) : null;
    }

    /// <summary>What became of the file as a whole.</summary>
    public static IntakeReport Opened(IntakeReport report, Domain.Portfolios.FeedOpening opening) => report with
    {
        Verdict = opening.Verdict, Explanation = opening.Explanation, Sequence = opening.Identity.Sequence, FeedNumber = opening.Number,
    };
}
