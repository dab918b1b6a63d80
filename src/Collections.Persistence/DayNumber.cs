using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Collections.Persistence;

/// <summary>Dates are stored as days since 0001-01-01, so that they compare and subtract as integers.</summary>
internal sealed class DayNumber() : ValueConverter<DateOnly, int>(
    date => date.DayNumber,
    number => DateOnly.FromDayNumber(number));
