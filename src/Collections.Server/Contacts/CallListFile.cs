namespace Collections.Server.Contacts;

/// <summary>A file that was written for a dialler.</summary>
/// <param name="List">Name of the list.</param>
/// <param name="On">The date of the calls.</param>
/// <param name="Number">Which change of the list and date it is, from 1.</param>
/// <param name="Path">Where it is; its control record stands beside it.</param>
/// <param name="IsWithdrawal">Whether its rows are taken off the list, or put on it.</param>
/// <param name="Rows">The accounts, in the order in which they are called, or by reference.</param>
/// <param name="PastDue">Sum of what is past due over the rows, with two decimals.</param>
/// <param name="Sha256">Of its content, in hexadecimal digits.</param>
internal sealed record CallListFile(string List, DateOnly On, int Number, string Path, bool IsWithdrawal, IReadOnlyList<string> Rows, string PastDue, string Sha256);
