namespace Collections.Domain.Novelties;

/// <summary>What an account owed on a position date: all that novelties are decided by.</summary>
/// <param name="Position">The position date, as a day number.</param>
/// <param name="TotalDue">All that is owed, in hundredths.</param>
/// <param name="PastDue">What is past due, in hundredths.</param>
/// <param name="DaysPastDue">Age of the oldest unpaid item, in days.</param>
/// <param name="Bucket">Ordinal of the delinquency bucket.</param>
/// <param name="OldestDue">Due date of the oldest unpaid item, as a day number; null when nothing is past due.</param>
public readonly record struct AccountPosition(int Position, long TotalDue, long PastDue, int DaysPastDue, int Bucket, int? OldestDue);
