namespace Collections.Engine.Flowcharts;

/// <summary>A cron expression, or what was expected of the text instead.</summary>
public sealed record CronReadResult(CronExpression? Cron, string? Problem);
