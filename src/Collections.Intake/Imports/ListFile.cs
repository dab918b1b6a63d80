using Collections.Intake.Files;
using Collections.Intake.Mappings;

namespace Collections.Intake.Imports;

/// <summary>Finds out what the columns of a list mean.</summary>
internal static class ListFile
{
    /// <summary>The layout that the header has; null where it has none.</summary>
    public static Layout? LayoutOf(ListMapping mapping, PortfolioFile file) => mapping.Layouts
        .Where(layout => layout.Columns.All(file.Header.Contains))
        .MaxBy(layout => layout.Columns.Count());
}
