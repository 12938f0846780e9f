namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>What is said after an act. The address only names it, so that nobody can put words into our mouth.</summary>
/// <param name="Code">Its name in the address.</param>
/// <param name="Words">The words.</param>
public sealed record Notice(string Code, string Words);
