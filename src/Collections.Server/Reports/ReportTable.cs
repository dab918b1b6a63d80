namespace Collections.Server.Reports;

/// <summary>A table of figures, with what they mean: denominators differ between houses, so a figure never goes without its definition.</summary>
/// <param name="Name">The word by which it is asked for.</param>
/// <param name="Definition">What is counted and divided by what.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">A value for each column: texts, whole numbers (amounts in hundredths), shares as decimals; null for none.</param>
internal sealed record ReportTable(string Name, string Definition, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);
